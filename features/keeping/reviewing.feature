Feature: Reviewing what was read
  A person goes through the claims, keeps the good ones, corrects the misread ones and says what became of those
  that no rule could decide.

  Rule: A claim that is no claim is rejected, with the reason, and scored no more

    Example: A figure of speech
      Given the bundled sample has been run
      And a claim that the rules judged true
      When a person rejects it as "a figure of speech"
      Then it is not scored
      When the judgement is undone
      Then it is scored

  Rule: A misread field is corrected as a new version, and the verdict follows

    Example: A later deadline
      Given the bundled sample has been run
      And a claim that the rules judged false by a late event
      When a person corrects its days to end after that event
      Then it counts as true
      And the earlier reading is kept

  Rule: Two people may judge blind, and where they differ is shown

    Example: They differ
      Given the bundled sample has been run
      And a claim that the rules judged true
      When "Grace" judges it void and "Alan" judges it true
      Then it is listed as a conflict

  Rule: The record of all acts shows when it was tampered with

    Example: Nobody touched it
      Given the bundled sample has been run
      Then the record of all acts is intact
