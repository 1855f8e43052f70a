"""Who the volunteers are: how many, who came and left, how long they stay."""
