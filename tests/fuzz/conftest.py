import sys
from pathlib import Path

# the long form (tools/fuzz.py) imports the same modules by these names
sys.path.insert(0, str(Path(__file__).parent))
