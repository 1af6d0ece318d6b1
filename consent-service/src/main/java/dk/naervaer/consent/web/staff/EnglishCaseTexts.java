package dk.naervaer.consent.web.staff;

import dk.naervaer.consent.cases.Kind;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// What staff read of cases, in English.
@Localized("en")
public interface EnglishCaseTexts extends CaseTexts {

    @Override
    @Message("Cases")
    String nav();

    @Override
    @Message("Cases for the department to decide")
    String title();

    @Override
    @Message("Until a clinician has decided, nobody is let in.")
    String lead();

    @Override
    @Message("There are no open cases.")
    String none();

    @Override
    @Message(
            "{#when it}{#is UNDER_15}The patient is below 15{#is UNABLE_TO_CONSENT}The patient cannot consent{#else}Those who act for the patient disagree{/when}")
    String kind(Kind it);

    @Override
    @Message("Is to take part")
    String wants();

    @Override
    @Message("Asked by")
    String asked();

    @Override
    @Message("Before the appointment")
    String before();

    @Override
    @Message("No later than")
    String deadline();

    @Override
    @Message("The deadline has passed: call")
    String overdue();

    @Override
    @Message("With")
    String owner();

    @Override
    @Message("nobody")
    String nobody();

    @Override
    @Message("Take the case")
    String take();

    @Override
    @Message("See the case")
    String see();

    @Override
    @Message("May the person take part?")
    String verdict();

    @Override
    @Message("{#when it}{#is 'ADMIT'}Yes{#else}No{/when}")
    String of(String it);

    @Override
    @Message("Reason")
    String reason();

    @Override
    @Message("I decide it")
    String save();

    @Override
    @Message("Decided by {name}")
    String decided(String name);

    @Override
    @Message("The case is closed. Nothing is left to decide.")
    String over();

    @Override
    @Message(
            "{#when capacity}{#is 'PARENT'}a parent{#is 'GUARDIAN'}a guardian{#is 'FUTURE_PROXY'}a future proxy{#is 'FULDMAGT'}a holder of a power of attorney{#is 'NEAREST_RELATIVE'}the nearest relative{#else}the patient{/when}")
    String by(String capacity);
}
