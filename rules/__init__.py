"""The national rule pack, as data: rules, knowledge of the law, vocabulary. Ships as ``standards_lint._rules``."""
