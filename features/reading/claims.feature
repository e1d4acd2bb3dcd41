Feature: Finding the forecasts in what people write
  A forecast asserts something that was not yet known on the day it was written.
  Each one is kept with its exact words, so that a reader can check it.

  Rule: One sentence about several things is several claims

    Example: Three places share one deadline
      Given Ada wrote on 3 April 2018
        """
        Yarmouk, Rastan and Daraa will be liberated before July 2018
        """
      When the comment is read
      Then these claims are found
        | target            | latest       |
        | Yarmouk Camp      | 30 June 2018 |
        | Rastan            | 30 June 2018 |
        | Daraa Governorate | 30 June 2018 |
      And they form one group

  Rule: The quote is exactly what was written

    Example: Spelling and punctuation are left alone
      Given Ada wrote on 3 April 2018
        """
        Well!! Rastan wil fall soon... but the bbc will never admitt it
        """
      When the comment is read
      Then the comment holds the quote of every claim, letter by letter

  Rule: An order of events is read as ranks

    Example: A numbered list
      Given Ada wrote on 3 April 2018
        """
        The next will be 1) Yarmouk, 2) Rastan and 3) Daraa.
        """
      When the comment is read
      Then the targets are ranked
        | rank | target            |
        | 1    | Yarmouk Camp      |
        | 2    | Rastan            |
        | 3    | Daraa Governorate |

    Example: A bare "next" is a first rank
      Given Ada wrote on 3 April 2018
        """
        Rastan next!
        """
      When the comment is read
      Then the targets are ranked
        | rank | target |
        | 1    | Rastan |

  Rule: Any subject can be read, and without a subject area the target is kept as written

    Scenario Outline: A forecast about <subject>
      Given Ada wrote on 5 January 2024
        """
        <words>
        """
      When the comment is read
      Then one claim is found whose target contains "<target>"
      And its window ends on <latest>

      Examples:
        | subject    | words                                                | target       | latest           |
        | elections  | The Greens will lose the mayor race in May           | Greens       | 31 May 2024      |
        | markets    | Gold closes above 2500 by the end of March           | Gold         | 31 March 2024    |
        | sport      | Norwich will be relegated before June                | Norwich      | 31 May 2024      |
        | technology | The folding tablet will not ship in 2024             | tablet       | 31 December 2024 |
        | personnel  | The finance minister will be sacked by Christmas     | minister     | 25 December 2024 |

  Rule: A forecast that something will not happen is a forecast

    Example: Never is a claim too
      Given Ada wrote on 3 April 2018
        """
        The Turks will never leave Afrin
        """
      When the comment is read
      Then one claim is found
      And it is negated

  Rule: A condition is kept with the claim

    Example: The forecast holds only if something else happens
      Given Ada wrote on 5 January 2024
        """
        If the strike goes on, the airline will be bankrupt by June.
        """
      When the comment is read
      Then one claim is found
      And its condition is "If the strike goes on"

    Example: What follows stands in the present
      Given Ada wrote on 5 January 2024
        """
        If they cut the coast road, the town falls by March.
        """
      When the comment is read
      Then one claim is found whose target contains "town"
      And its condition is "If they cut the coast road"
      And its window ends on 31 March 2024

  Rule: Broken English beside a day to come is read

    Example: A bare verb behind "is"
      Given Ada wrote on 5 January 2024
        """
        Ajax is win the league this year, my friend
        """
      When the comment is read
      Then one claim is found whose target contains "Ajax"
      And its window ends on 31 December 2024

    Example: A verb without its ending
      Given Ada wrote on 5 January 2024
        """
        the army enter the port in May
        """
      When the comment is read
      Then one claim is found whose target contains "army"
      And its window ends on 31 May 2024

  Rule: A reported forecast belongs to the one who made it

    Example: Whose word it is
      Given Ada wrote on 5 January 2024
        """
        Analysts believe the central bank will cut rates in March.
        """
      When the comment is read
      Then one claim is found
      And it is attributed to "Analysts"

    Example: Words between quotation marks are those of the speaker named beside them
      Given Ada wrote on 5 January 2024
        """
        "We are not worried. The bridge will open in May," the mayor told reporters.
        """
      When the comment is read
      Then one claim is found
      And it is attributed to "the mayor"

  Rule: A question that its writer answers is a forecast

    Example: A bare yes or no says what will be
      Given Ada wrote on 5 January 2024
        """
        Will the board sack the coach? No. He has the fans behind him.
        """
      When the comment is read
      Then one claim is found whose target contains "board"

  Rule: A wish is marked as a wish

    Example: Hope is not a forecast of the same weight
      Given Ada wrote on 3 April 2018
        """
        I hope Rastan will be liberated by June
        """
      When the comment is read
      Then one claim is found
      And it is marked as a wish

  Rule: Where a page asks for forecasts, its answers are forecasts

    Example: A score under a call for predictions
      Given a saved page of 5 January 2024
        """
        Put your predictions for the final here

        The final is on Saturday and both sides have their best men back. Leave your guess in the comments below.

        3 Comments

        river_rat says:

        Ajax 3-1

        old_oak says:

        Twente hold on and win it.

        hazel says:

        I was at the last final and it rained.
        """
      When the page is read
      Then 2 claims are found

  Rule: Beside a forecast the bare sentences of the same comment count as well

    Example: What follows is said in the present
      Given Ada wrote on 5 January 2024
        """
        The dam will break this year. The old mill goes first. Nobody lives there.
        """
      When the comment is read
      Then 2 claims are found

  Rule: On a page where many foretell a bare sentence counts by itself

    Example: A score in a thread of forecasts
      Given a saved page of 5 January 2024
        """
        The council met again on Friday and put off its vote once more, as it has done all year.

        4 Comments

        river_rat says:

        The dam will break in May.

        old_oak says:

        Ferris will resign in June.

        hazel says:

        The union will strike by August.

        tern says:

        Kowal loses his seat.
        """
      When the page is read
      Then 4 claims are found

  Rule: What follows a condition is foretold

    Example: No "will" is needed
      Given Ada wrote on 5 January 2024
        """
        If he loses the bridge, the supply line collapses.
        """
      When the comment is read
      Then one claim is found whose target contains "supply line"

  Rule: Names behind a label are ranked in their order

    Example: A podium
      Given Ada wrote on 5 January 2024
        """
        My podium: Ogier, Tanak, Evans
        """
      When the comment is read
      Then the targets are ranked
        | rank | target |
        | 1    | Ogier  |
        | 2    | Tanak  |
        | 3    | Evans  |

  Rule: A denial is a negated claim, however it is put

    Scenario Outline: <how>
      Given Ada wrote on 5 January 2024
        """
        <words>
        """
      When the comment is read
      Then one claim is found whose target contains "<target>"
      And it is negated

      Examples:
        | how                | words                                            | target    |
        | a doubt            | I don't see the coalition lasting the year.      | coalition |
        | a bet not taken    | I wouldn't count on the bridge being open by May | bridge    |
        | a thing that lacks | No vaccine before 2025                           | vaccine   |
        | a failure          | The board will fail to agree on a budget by June | board     |

  Rule: The words that open a forecast make one of a sentence in the present

    Scenario Outline: <how>
      Given Ada wrote on 5 January 2024
        """
        <words>
        """
      When the comment is read
      Then one claim is found whose target contains "<target>"
      And it is <polarity>

      Examples:
        | how                    | words                                             | target  | polarity |
        | no surprise            | No surprise if the mill closes by June            | mill    | affirmed |
        | a surprise imagined    | I'd be shocked if the mill closed by June         | mill    | negated  |
        | a pick                 | I'm taking the Otters in an upset                 | Otters  | affirmed |
        | what is one's guess    | A hung council is my guess                        | council | affirmed |
        | a chance of some size  | Leeds have a realistic chance of going up         | Leeds   | affirmed |
        | a bet on the contrary  | I'll eat my hat if the tunnel opens this year     | tunnel  | negated  |
        | time that is given     | I give the coalition six months                   | coalition | affirmed |
        | a countdown            | Another month and the pocket is empty             | pocket  | affirmed |
        | where a thing stands   | The mill is on the verge of bankruptcy            | mill    | affirmed |
        | a fate in a phrase     | The appeal goes nowhere                           | appeal  | affirmed |

  Rule: May, should, must and never foretell where a single happening is meant

    Scenario Outline: <how>
      Given Ada wrote on 5 January 2024
        """
        <words>
        """
      When the comment is read
      Then one claim is found whose target contains "<target>"
      And it is <polarity>

      Examples:
        | how               | words                                        | target | polarity |
        | may               | The bank may fold                            | bank   | affirmed |
        | should            | Supply should catch up by autumn             | Supply | affirmed |
        | has to            | The bubble has to burst at some point        | bubble | affirmed |
        | cannot            | The siege cannot hold out past June          | siege  | negated  |
        | should win        | Keller should win the decider                | Keller | affirmed |
        | a power doubted   | I don't think Leeds can win the league       | Leeds  | negated  |
        | never             | That line never gets built                   | line   | negated  |
        | a bare denial     | Norway is not leaving the customs union      | Norway | negated  |
        | neither           | Neither will the upper house                 | upper house | negated |

  Rule: Under words that call them so, bare results are forecasts

    Example: Picks for the weekend
      Given Ada wrote on 5 January 2024
        """
        My picks:
        Otters def. Herons
        Breda 27, Twente 13
        """
      When the comment is read
      Then 2 claims are found

  Rule: An event without a day dates a forecast in its own words

    Example: Before the midterms
      Given Ada wrote on 5 January 2024
        """
        The pact dies before the midterms
        """
      When the comment is read
      Then one claim is found whose target contains "pact"
      And its window is "before the midterms", open

  Rule: An answer takes its verb from the question before it

    Example: It will, by July
      Given Ada wrote on 5 January 2024
        """
        Will the north fall too? It will, by July.
        """
      When the comment is read
      Then one claim is found whose target contains "north"
      And its window ends on 31 July 2024
