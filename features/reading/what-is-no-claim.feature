Feature: Leaving out what is no forecast
  What only looks like a forecast is refused, and the reason is kept so that anyone can ask why.

  Rule: Words that assert nothing about the future are refused

    Scenario Outline: <what> is no claim
      Given Ada wrote on 5 January 2024
        """
        <words>
        """
      When the comment is read
      Then no claim is found

      Examples:
        | what                      | words                                                     |
        | advice                    | The minister should resign before the summer.             |
        | an order                  | Move the team to Leeds and sell the stadium!              |
        | a question                | Will the Greens win in May?                               |
        | a habit                   | I will always love this club.                             |
        | a plan of one's own       | I will buy some bread tomorrow.                           |
        | a counterfactual          | They would have won if the striker had stayed.            |
        | a slogan                  | Greens for the win!!                                      |
        | sarcasm                   | Yeah right, and pigs will fly.                            |
        | a report of the past      | In March the bank cut its rates by a quarter point.       |
        | a month, not a modal verb | The parade in May was lovely.                             |
        | a name, not a verb        | Will Barnes is a fine actor.                              |
        | everybody of a kind       | A cornered animal will bite.                              |
        | a battle cry              | We will never forget!                                     |
        | a proverb                 | Only time will tell.                                      |
        | a hope without a day      | I hope they will all be happy.                            |
        | an order by its steps     | First take the hill, then the bridge.                     |
        | who it may concern        | Anyone who thinks they will leave is a fool.              |

  Rule: Page furniture is not read

    Example: Menus, counters and share buttons
      Given a saved page of 5 January 2024
        """
        Home
        Politics
        2,500 $
        MARCH 2025

        Council votes on the new bridge

        The council met on Friday. The bridge will open in June, the mayor said.

        Share on your favourite network

        View all comments

        river_rat

        It will never open on time.

        Got an opinion on this? Leave your comment.
        """
      When the page is read
      Then 2 claims are found
      And one is by the article and one by "river_rat"
