package dk.naervaer.consent.web.record;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// What is said of a patient's record, in English.
@Localized("en")
public interface EnglishRecordTexts extends RecordTexts {

    @Override
    @Message("Who must not take part")
    String title();

    @Override
    @Message("We never contact those who stand here, and they are not told.")
    String lead();

    @Override
    @Message("You keep nobody away.")
    String none();

    @Override
    @Message("Only the patient sees and changes the list. You may keep one more away.")
    String confided();

    @Override
    @Message("Keep somebody away")
    String add();

    @Override
    @Message(
            "Write what you know: name, number or e-mail. A consent for the person is closed at once.")
    String addLead();

    @Override
    @Message("Name")
    String name();

    @Override
    @Message("Phone")
    String phone();

    @Override
    @Message("E-mail")
    String email();

    @Override
    @Message("Keep away")
    String save();

    @Override
    @Message("Remove")
    String remove();

    @Override
    @Message("Is there anybody who must not take part?")
    String ask();

    @Override
    @Message("Ask while the patient is alone.")
    String askLead();

    @Override
    @Message("The patient cannot consent")
    String unable();

    @Override
    @Message("While this holds, a clinician decides each time.")
    String unableLead();

    @Override
    @Message("Judged by {name}")
    String since(String name);

    @Override
    @Message("Reason")
    String reason();

    @Override
    @Message("Until")
    String until();

    @Override
    @Message("It is my judgement")
    String mark();

    @Override
    @Message("Somebody is let in without consent. That ends when the patient can decide.")
    String disclosed();

    @Override
    @Message("The patient can consent again")
    String able();
}
