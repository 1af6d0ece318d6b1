package dk.naervaer.booking.web.choice;

import dk.naervaer.booking.appointment.ContactForm;
import dk.naervaer.booking.appointment.Warning;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// The pages about how a patient attends, in English.
@Localized("en")
public interface EnglishChoiceTexts extends ChoiceTexts {

    @Override
    @Message("My appointments")
    String mine();

    @Override
    @Message("Here you see your appointments and choose how to attend.")
    String mineLead();

    @Override
    @Message("My relatives")
    String relatives();

    @Override
    @Message(
            "Would you like a relative to take part by video? They can, even when you come in person.")
    String relativesText();

    @Override
    @Message("Choose who may take part")
    String chooseRelatives();

    @Override
    @Message("We know of no appointment of yours yet")
    String unknown();

    @Override
    @Message("When the hospital has booked an appointment for you, it is shown here.")
    String unknownText();

    @Override
    @Message("You have no coming appointments")
    String none();

    @Override
    @Message("When the hospital books a new one, it is shown here.")
    String noneText();

    @Override
    @Message("You are under 15")
    String underAge();

    @Override
    @Message("You see your appointments here. Call the department if you wish to change something.")
    String underAgeText();

    @Override
    @Message("Place")
    String place();

    @Override
    @Message("How you attend")
    String attending();

    @Override
    @Message("Cancelled")
    String cancelled();

    @Override
    @Message("Change to")
    String change();

    @Override
    @Message("Ask for")
    String ask();

    @Override
    @Message("Last time in this course you chose {form}.")
    String usual(String form);

    @Override
    @Message("You have asked for {form}.")
    String wished(String form);

    @Override
    @Message("That was not possible")
    String fault();

    @Override
    @Message(
            """
            {#when form}\
            {#is PHYSICAL}in person\
            {#is VIDEO}video\
            {#is PHONE}phone\
            {/when}\
            """)
    String form(ContactForm form);

    @Override
    @Message(
            """
            {#switch rule}\
            {#case 'begun'}The appointment has begun and cannot be changed here.\
            {#case 'drop-in'}Drop-in times are always held in person.\
            {#case 'not-on-board'}The department does not offer video yet. Call, and you will find a way.\
            {#case 'not-offered'}The department does not offer it.\
            {#case 'unsuitable'}A clinician has judged that you should come in person this time.\
            {#case 'not-assessed'}A clinician has to judge it first. You get it if it is justifiable.\
            {#case 'not-chosen'}Choose how to attend.\
            {#case 'under-age'}You are under 15. Call the department.\
            {#case 'over'}The appointment is cancelled or over.\
            {#else}It is not possible for this appointment. Call the department.\
            {/switch}\
            """)
    String why(String rule);

    @Override
    @Message("Wishes")
    String wishes();

    @Override
    @Message(
            "Patients who have asked for something they have not got yet. Judge whether it is justifiable.")
    String wishesLead();

    @Override
    @Message("Nobody waits for a judgement")
    String noWishes();

    @Override
    @Message("Judge")
    String assess();

    @Override
    @Message("Clinical assessment")
    String assessment();

    @Override
    @Message("Patient")
    String patient();

    @Override
    @Message("Time")
    String when();

    @Override
    @Message("Department")
    String department();

    @Override
    @Message("Contact no. {ordinal} of the course")
    String ordinal(int ordinal);

    @Override
    @Message("Is it justifiable at a distance?")
    String verdict();

    @Override
    @Message("Yes, by video or phone")
    String suitable();

    @Override
    @Message("No, the patient should come in person")
    String unsuitable();

    @Override
    @Message("Does anything speak against it?")
    String warnings();

    @Override
    @Message("It only warns. You decide, and write why.")
    String warningsHint();

    @Override
    @Message(
            """
            {#when warning}\
            {#is PHYSICAL_EXAMINATION}Physical examination\
            {#is BLOOD_TEST}Blood test\
            {#is SENSITIVE_TOPIC}Sensitive topic\
            {#is PSYCHOSIS_OR_SUICIDE_RISK}Psychosis or risk of suicide\
            {#is REDUCED_COGNITION}Severely reduced cognition\
            {#is SIGHT_HEARING_OR_SPEECH}Sight, hearing or speech\
            {#is INTERPRETER_AND_SEVERAL_PEOPLE}Interpreter and several people\
            {/when}\
            """)
    String warning(Warning warning);

    @Override
    @Message("Holds for")
    String extent();

    @Override
    @Message("This appointment only")
    String oneAppointment();

    @Override
    @Message("The rest of the course in the department")
    String course();

    @Override
    @Message("Reason")
    String reason();

    @Override
    @Message("Needed at a first contact, with warnings and for a no. At most 500 characters.")
    String reasonHint();

    @Override
    @Message("Save the assessment")
    String save();

    @Override
    @Message(
            """
            {#switch rule}\
            {#case 'no-verdict'}Choose yes or no.\
            {#case 'too-long'}The reason is longer than 500 characters.\
            {#case 'first-contact'}It is the first contact of the course: write why it can be held at a distance.\
            {#case 'first-contact-others'}Only another profession may depart from a first contact in person.\
            {#case 'warnings'}Something speaks against it: write why it is justifiable all the same.\
            {#case 'unsuitable'}Write why the patient should come in person.\
            {#case 'begun'}The appointment has begun.\
            {#case 'drop-in'}Drop-in times are always held in person.\
            {#case 'over'}The appointment is cancelled or over.\
            {#else}The rules do not allow it.\
            {/switch}\
            """)
    String refusal(String rule);

    @Override
    @Message("The patient has asked for {form}")
    String patientWishes(String form);

    @Override
    @Message("Judged: {#if good}can be held at a distance{#else}should be held in person{/if}")
    String judged(boolean good);

    @Override
    @Message("Change the contact form")
    String staffTitle();

    @Override
    @Message("Choose for the patient when they have asked for it.")
    String staffLead();

    @Override
    @Message("Holds now")
    String chosenNow();

    @Override
    @Message(
            """
            {#switch rule}\
            {#case 'begun'}The appointment has begun.\
            {#case 'drop-in'}Drop-in times are held in person.\
            {#case 'not-on-board'}The department is not on board yet: use the phone for relatives.\
            {#case 'not-offered'}The department does not offer it.\
            {#case 'unsuitable'}Judged not justifiable.\
            {#case 'not-assessed'}A clinician has to judge it first.\
            {#case 'not-chosen'}Choose a contact form.\
            {#case 'over'}The appointment is cancelled or over.\
            {#else}The rules do not allow it.\
            {/switch}\
            """)
    String whyNot(String rule);

    @Override
    @Message("Judged: should be held in person – see the judgement")
    String againstJudgement();
}
