Feature: What comes next, and when
  Who says in what order things will come, or by when, is judged by order and by days; such scores are never mixed
  with those of chances.

  Rule: The first-named is right when it comes before everything else named

    Example: Two of three lists
      Then 2 first-named of 3 decided lists that came first are 0.667
      And no decided list gives no share, for the reason "no list is decided"

  Rule: Pairs count once the first of the two has come; what never came is later than what did

    Example: The mill was named first and came second; the quay never came
      Given the order "mill, bridge, quay"
      And the bridge came on day 3, the mill on day 5 and the quay not by day 100
      When the order is scored
      Then 2 of 3 pairs came in order

    Example: Neither came: that pair tells nothing
      Given the order "mill, quay"
      And the bridge came on day 3, the mill on day 101 and the quay not by day 4
      When only what is known by day 4 is scored
      Then no pair is decided

  Rule: Kendall's tau-b sets agreements against reversals in a complete list: 1 as foreseen, -1 the reverse

    Example: Of three pairs two agree and one is reversed
      Then an order that came as "2, 1, 3" has a tau-b of 0.333

  Rule: What comes late is told by how many days

    Example: The middle of 3, 10 and 50 days, one never came
      Then misses late by 3, 10 and 50 days and one that never came are late by 10 in the middle, of 3 that came

  Rule: Grace shows what a later deadline would have changed

    Example: One in time, one 3 days late, one 40 days late, one never
      Then without grace 0.25 came true, with 7 days 0.50 and with 90 days 0.75
