Feature: Evidence that is not plain
  A record is written by people: days are uncertain, reports contradict each other, places have parts, and somebody
  else may do what was foretold. A careful referee says so instead of guessing.

  Rule: A day that may lie on either side of the deadline leaves the claim ambiguous

    Example: Between 30 May and 2 June
      Given the record shows
        | id | date                       | event          | place  | actor            | outcome |
        | E1 | 30 May 2018 to 2 June 2018 | control_change | Rastan | Syrian Arab Army | gained  |
      And Ada wrote on 25 April 2018
        """
        Rastan will be liberated in May 2018
        """
      When the claims are resolved on 1 July 2018
      Then the verdict on "Rastan" is ambiguous, by E1

  Rule: Of reports that contradict each other the better one counts, and equals leave the claim ambiguous

    Example: Two that are equally good
      Given the record shows
        | id | date        | event          | place  | actor            | outcome | confidence |
        | E1 | 30 May 2018 | control_change | Rastan | Syrian Arab Army | gained  | high       |
        | E2 | 3 June 2018 | control_change | Rastan | Syrian Arab Army | gained  | high       |
      And Ada wrote on 25 April 2018
        """
        Rastan will be liberated in May 2018
        """
      When the claims are resolved on 1 July 2018
      Then the verdict on "Rastan" is ambiguous, by E1 and E2

    Example: One that is weaker
      Given the record shows
        | id | date        | event          | place  | actor            | outcome | confidence |
        | E1 | 30 May 2018 | control_change | Rastan | Syrian Arab Army | gained  | high       |
        | E2 | 3 June 2018 | control_change | Rastan | Syrian Arab Army | gained  | low        |
      And Ada wrote on 25 April 2018
        """
        Rastan will be liberated in May 2018
        """
      When the claims are resolved on 1 July 2018
      Then the verdict on "Rastan" is true, by E1
      And E2 is named as speaking against it

  Rule: The right event by somebody else is evidence against

    Example: Another side took it
      Given the record shows
        | id | date        | event          | place  | actor | outcome |
        | E1 | 16 May 2018 | control_change | Rastan | ISIS  | gained  |
      And Ada wrote on 25 April 2018
        """
        The army will liberate Rastan in May 2018
        """
      When the claims are resolved on 1 July 2018
      Then the verdict on "Rastan" is false, by E1

  Rule: The right event by somebody the subject area does not know is neither for nor against

    Example: A force of whom nobody has heard
      Given the record shows
        | id | date        | event          | place  | actor              | outcome |
        | E1 | 16 May 2018 | control_change | Rastan | Orontes Volunteers | gained  |
      And Ada wrote on 25 April 2018
        """
        The army will liberate Rastan in May 2018
        """
      When the claims are resolved on 1 July 2018
      Then the verdict on "Rastan" is ambiguous, by E1

    Example: A brigade of a force that is known by its name and years
      Given the record shows
        | id | date        | event          | place  | actor                                               | outcome |
        | E1 | 16 May 2018 | control_change | Rastan | Military Forces of Syria (2000-2024) Desert Brigade | gained  |
      And Ada wrote on 25 April 2018
        """
        The army will liberate Rastan in May 2018
        """
      When the claims are resolved on 1 July 2018
      Then the verdict on "Rastan" is true, by E1

  Rule: A partial gain is no control

    Example: Nearly
      Given the record shows
        | id | date        | event          | place            | actor            | outcome          |
        | E1 | 16 May 2018 | control_change | Rastan           | Syrian Arab Army | gained partially |
      And Ada wrote on 25 April 2018
        """
        Rastan will be liberated in May 2018
        """
      When the claims are resolved on 1 July 2018
      Then the verdict on "Rastan" is unknown

  Rule: A name that stands for its parts is what all of them are, else ambiguous

    Example: One part regained, one held by others
      Given the record shows
        | id | date        | event          | place                            | actor            | outcome |
        | E1 | 31 May 2018 | control_change | Golan Heights (Syrian-held)      | Syrian Arab Army | gained  |
        | E2 | 2 June 2018 | status         | Golan Heights (Israeli-occupied) | Israel           | held    |
      And Ada wrote on 25 April 2018
        """
        The Golan Heights will be liberated in May 2018
        """
      When the claims are resolved on 1 July 2018
      Then the verdict on "Golan Heights" is ambiguous, by E2 and E1

  Rule: A report that nobody has checked decides nothing

    Example: A candidate
      Given the record shows
        | id | date        | event          | place  | actor            | outcome | confidence |
        | E1 | 16 May 2018 | control_change | Rastan | Syrian Arab Army | gained  | unverified |
      And Ada wrote on 25 April 2018
        """
        Rastan will be liberated in May 2018
        """
      When the claims are resolved on 1 July 2018
      Then the verdict on "Rastan" is unknown

  Rule: A past day sees only what was known on it

    Example: The day before
      Given the record shows
        | id | date        | event          | place  | actor            | outcome |
        | E1 | 16 May 2018 | control_change | Rastan | Syrian Arab Army | gained  |
      And Ada wrote on 25 April 2018
        """
        Rastan will be liberated in May 2018
        """
      When the claims are resolved on 15 May 2018
      Then the verdict on "Rastan" is pending

  Rule: Verdicts that hang on one row of the record are listed

    Example: Nothing else says so
      Given the record shows
        | id | date        | event          | place  | actor            | outcome |
        | E1 | 16 May 2018 | control_change | Rastan | Syrian Arab Army | gained  |
      And Ada wrote on 25 April 2018
        """
        Rastan will be liberated in May 2018
        """
      When the claims are resolved on 1 July 2018
      Then without E1 the verdict on "Rastan" would be unknown

  Rule: A corrected record is kept beside the old one, and the verdicts it changes are told

    Example: The day was wrong
      Given the record shows
        | id | date        | event          | place  | actor            | outcome |
        | E1 | 16 May 2018 | control_change | Rastan | Syrian Arab Army | gained  |
      And Ada wrote on 25 April 2018
        """
        Rastan will be liberated in May 2018
        """
      And the claims are resolved on 1 July 2018
      When the record is corrected to
        | id | date         | event          | place  | actor            | outcome |
        | E1 | 16 June 2018 | control_change | Rastan | Syrian Arab Army | gained  |
      Then it is told that "Rastan" will be false, because of E1
      And both versions of the record are kept
