"""Families V-ALG and V-DAT: structure, keys, readable cells, dates."""
