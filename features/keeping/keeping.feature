Feature: Nothing that was read or judged is lost
  The database keeps every page, claim and verdict. Nothing is overwritten, and every act can be undone.

  Rule: Reading the same page twice changes nothing

    Example: The same folder again
      Given the bundled sample has been run
      When the bundled sample is run again
      Then nothing new is recorded

  Rule: A person's judgement outranks the rule until it is withdrawn

    Example: Judged, undone, done again
      Given the bundled sample has been run
      And a claim that the rules judged true
      When a person judges it void because "the place was named by mistake"
      Then it counts as void
      When the last act is undone
      Then it counts as true
      When the last act is redone
      Then it counts as void
      And the record of all acts is intact
