"""What a hearing or meeting found, told with 'it', 'had been' and 'to be', and measures under a policy."""

from readings import only

_CASE = "We saw a misconduct case for the sergeant to answer. "


def test_it_after_a_meeting_that_sat_is_the_meeting() -> None:
    text = (
        f"{_CASE}The force replied that it agreed. A misconduct meeting was held in May. It concluded that the"
        " sergeant had breached the standards."
    )
    only(text, rank="sergeant", proceeding="misconduct_meeting", finding="proven", found_level="misconduct")


def test_conduct_that_had_been_misconduct_is_found_so() -> None:
    text = f"{_CASE}At a misconduct hearing the panel decided that the sergeant's conduct had been misconduct."
    only(text, finding="proven", found_level="misconduct")


def test_a_panel_finds_a_thing_told_at_length_to_be_misconduct() -> None:
    text = (
        f"{_CASE}There was a misconduct hearing. The panel found the sergeant's use of his baton on the second man in"
        " the yard to be misconduct and his lies to be gross misconduct."
    )
    only(text, finding="proven", found_level="gross_misconduct")


def test_a_performance_policy_is_a_performance_measure() -> None:
    text = (
        "A call handler was interviewed under misconduct caution. The force decided that she should be dealt with under"
        " its performance policy."
    )
    only(text, role="staff", outcomes=["performance_procedures"])


def test_a_force_not_able_to_act_takes_no_action() -> None:
    text = f"{_CASE}The sergeant has since retired, and the force was not able to take disciplinary action."
    only(text, service="retired", outcomes=["no_further_action"])


def test_it_was_found_after_a_meeting_attended_is_what_the_meeting_found() -> None:
    text = (
        f"{_CASE}The sergeant attended a separate misconduct meeting in June. It was found that there had been"
        " misconduct."
    )
    only(text, rank="sergeant", proceeding="misconduct_meeting", finding="proven", found_level="misconduct")


def test_what_is_admitted_at_a_hearing_is_found_at_its_level() -> None:
    text = f"{_CASE}A gross misconduct hearing was held for the sergeant, who admitted gross misconduct and was warned."
    only(text, proceeding="misconduct_hearing", finding="proven", found_level="gross_misconduct")


def test_evidence_for_a_panel_to_decide_on_is_a_case_and_no_finding() -> None:
    text = "In our view there was enough evidence for a panel to decide that the sergeant had committed misconduct."
    only(text, rank="sergeant", case_to_answer="yes", proceeding="unknown", finding="unknown")
