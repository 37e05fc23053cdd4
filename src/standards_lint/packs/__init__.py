"""Rule packs: folders of YAML turned into checked, typed rules."""
