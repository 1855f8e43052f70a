"""Progress indicators: figures over the records of a period (domain/indicators.md)."""
