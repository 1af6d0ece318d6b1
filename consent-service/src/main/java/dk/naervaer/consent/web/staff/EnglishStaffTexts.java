package dk.naervaer.consent.web.staff;

import dk.naervaer.consent.relative.Capacity;
import dk.naervaer.consent.relative.Form;
import dk.naervaer.consent.relative.IdentityCheck;
import dk.naervaer.consent.view.Reach;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// What staff read in English.
@Localized("en")
public interface EnglishStaffTexts extends StaffTexts {

    @Override
    @Message("The day")
    String day();

    @Override
    @Message("Who may take part?")
    String title();

    @Override
    @Message("Write down what the patient has told you. It takes less than half a minute.")
    String lead();

    @Override
    @Message("Back to the appointment")
    String back();

    @Override
    @Message("Relatives the patient has named")
    String relatives();

    @Override
    @Message("The patient has named nobody yet.")
    String none();

    @Override
    @Message("Write a consent down")
    String record();

    @Override
    @Message("Who may take part?")
    String who();

    @Override
    @Message("Somebody else")
    String other();

    @Override
    @Message("Only if the person is not above.")
    String otherHint();

    @Override
    @Message("The number of whom the patient has named was read out and is right")
    String confirmed();

    @Override
    @Message("the number has to be confirmed")
    String unconfirmed();

    @Override
    @Message("How did the patient say it?")
    String how();

    @Override
    @Message("How do you know that it was the patient?")
    String check();

    @Override
    @Message("Who said yes?")
    String capacity();

    @Override
    @Message("The name of who said yes")
    String giver();

    @Override
    @Message("Only where it is somebody else than the patient.")
    String giverHint();

    @Override
    @Message("Why is it not written?")
    String why();

    @Override
    @Message("For example: the patient is in bed and cannot sign in.")
    String whyHint();

    @Override
    @Message("Write the consent down")
    String save();

    @Override
    @Message("Let in without consent")
    String disclose();

    @Override
    @Message(
            "Only for weighty reasons of the patient's good (Danish Health Act § "
                    + "43, 2, 2), and only to this consultation. The patient sees it and can "
                    + "close it.")
    String discloseLead();

    @Override
    @Message("Why?")
    String reason();

    @Override
    @Message("Let in, I am responsible")
    String discloseSave();

    @Override
    @Message(
            "{#when it}{#is PHONE}Phone{#is BEDSIDE}At the bedside or in the clinic{#is LETTER}Letter{/when}")
    String form(Form it);

    @Override
    @Message(
            """
            {#when it}\
            {#is KNOWN_TO_STAFF}I know the patient\
            {#is CPR_AND_NAME}Said CPR number and name\
            {#is PHOTO_ID}Showed photo ID\
            {#is CALLED_BACK}I called back\
            {#is SIGNATURE}Signature\
            {/when}\
            """)
    String checkedBy(IdentityCheck it);

    @Override
    @Message(
            """
            {#when it}\
            {#is SELF}The patient\
            {#is PARENT}Parent with custody\
            {#is GUARDIAN}Guardian\
            {#is FUTURE_PROXY}Future proxy\
            {#is FULDMAGT}Holds a power of attorney\
            {#is NEAREST_RELATIVE}Nearest relative\
            {/when}\
            """)
    String by(Capacity it);

    @Override
    @Message("{#when it}{#is LET_IN}May take part{#is TOLD}Is only told{#else}No consent{/when}")
    String reach(Reach it);

    @Override
    @Message("Who is the person to the patient?")
    String relationship();

    @Override
    @Message("The way in is not closed yet")
    String unclosed();

    @Override
    @Message(
            "The patient has withdrawn or paused a consent, and nothing confirms that the way in is closed. Do not let these relatives in, and ask them to leave if they take part:")
    String unclosedText();

    @Override
    @Message("The patient lives")
    String mistaken();

    @Override
    @Message(
            "The record system told by mistake that the patient had died, and links of relatives were closed. They are still closed, and nobody has been told. Pause a consent and take it up again: the relative then gets a new link.")
    String mistakenText();
}
