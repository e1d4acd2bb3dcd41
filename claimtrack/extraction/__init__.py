"""From a comment to claims: rules, cues and the reason for every near miss."""
