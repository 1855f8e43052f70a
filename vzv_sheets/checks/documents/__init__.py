"""Family V-DOC: certificates, agreements and other documents."""
