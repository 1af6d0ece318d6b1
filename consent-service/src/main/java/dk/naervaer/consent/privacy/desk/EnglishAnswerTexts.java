package dk.naervaer.consent.privacy.desk;

import dk.naervaer.consent.privacy.answering.Proposal.Why;
import dk.naervaer.consent.privacy.request.Answer.Kind;
import dk.naervaer.consent.privacy.request.ErasureRequestEvent.ErasureRequestMade.By;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// A request for erasure and its answers, in English.
@Localized("en")
public interface EnglishAnswerTexts extends AnswerTexts {

    @Override
    @Message("Request for erasure")
    String title();

    @Override
    @Message(
            "{#when by}{#is PERSON}Asked by the person{#is OFFICER}Taken in by data"
                    + " protection{/when}")
    String by(By by);

    @Override
    @Message("Answer by {day}")
    String deadline(String day);

    @Override
    @Message("Answer for each kind of data")
    String answers();

    @Override
    @Message("{#when kind}{#is ERASED}Erase{#is KEPT_UNTIL}Keep{#is" + " REFUSED}Refuse{/when}")
    String kind(Kind kind);

    @Override
    @Message("Kept until and including {day}")
    String keptUntil(String day);

    @Override
    @Message(
            """
            {#when why}\
            {#is NOTHING_LEFT}The keys are gone already.\
            {#is LEGAL_HOLD}A legal hold stands.\
            {#is STILL_NEEDED}An appointment or a consent is still to come.\
            {#is TIME_HAS_PASSED}The time has passed.\
            {#is RULE_LETS_GO}The rule lets it go when somebody asks.\
            {#is RULE_KEEPS}The rule demands that it is kept.\
            {/when}\
            """)
    String why(Why why);

    @Override
    @Message("Rule {name}, in force since {since}")
    String rule(String name, String since);

    @Override
    @Message("Legal basis: {basis}")
    String basis(String basis);

    @Override
    @Message("Reason, if refused")
    String reason();

    @Override
    @Message("The person can read it.")
    String reasonHint();

    @Override
    @Message("Give the answers")
    String give();

    @Override
    @Message(
            "When everything is answered, what is to go goes in every service. It"
                    + " cannot be undone.")
    String giveText();

    @Override
    @Message("Answered")
    String answered();

    @Override
    @Message("How far the erasure has come")
    String progress();

    @Override
    @Message("Waits: a legal hold stands.")
    String held();

    @Override
    @Message("The erasure begins in a moment.")
    String soon();

    @Override
    @Message("Complete. Every service has answered.")
    String complete();

    @Override
    @Message("Complete. Nothing was to be erased.")
    String nothingToErase();

    @Override
    @Message("Service")
    String service();

    @Override
    @Message("State")
    String state();

    @Override
    @Message("done {at}")
    String doneAt(String at);

    @Override
    @Message("Proof")
    String proof();

    @Override
    @Message("The facts of the request as they stand in the signed chain.")
    String proofText();

    @Override
    @Message("Fact")
    String fact();

    @Override
    @Message("By")
    String who();

    @Override
    @Message("Time")
    String when();
}
