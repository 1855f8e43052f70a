"""Family V-VRW: what is filled in about volunteers."""
