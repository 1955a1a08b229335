"""How do cards get onto sheets: stationery, where each face lies, where to cut and fold?"""
