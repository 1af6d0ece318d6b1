package dk.naervaer.consent.privacy.report;

import dk.naervaer.consent.privacy.report.AccessReport.Elsewhere;
import dk.naervaer.consent.privacy.request.Answer;
import dk.naervaer.consent.view.AppointmentShown.State;
import dk.naervaer.personaldata.KeyClass;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// The report to a person about their data, in English.
@Localized("en")
public interface EnglishReportTexts extends ReportTexts {

    @Override
    @Message("What we know about you")
    String title();

    @Override
    @Message("{name} · made {at}")
    String made(String name, String at);

    @Override
    @Message(
            "This is everything that Nærvær's consent service has about the person,"
                    + " and everything it has heard from the other parts of Nærvær.")
    String lead();

    @Override
    @Message("Whom this is about")
    String identity();

    @Override
    @Message("Name")
    String name();

    @Override
    @Message("CPR number")
    String civilNumber();

    @Override
    @Message("Number with us (pseudonym)")
    String pseudonym();

    @Override
    @Message("Name and CPR number are erased or not known here.")
    String noIdentity();

    @Override
    @Message("What can be read")
    String classes();

    @Override
    @Message(
            """
            {#when of}\
            {#is IDENTITY}Who you are: name and CPR number\
            {#is CONTACT}Contact: phone and e-mail\
            {#is MESSAGE}Messages: text and recipient\
            {#is EVIDENCE}Consents and reasons\
            {#is ACCESS}Who has seen your data\
            {/when}\
            """)
    String kind(KeyClass of);

    @Override
    @Message("can be read")
    String readable();

    @Override
    @Message("erased")
    String erased();

    @Override
    @Message("Appointments")
    String appointments();

    @Override
    @Message("None.")
    String none();

    @Override
    @Message("Relatives you have added")
    String relatives();

    @Override
    @Message("How others have added you as a relative")
    String namedAs();

    @Override
    @Message("Who has added you is theirs to tell and does not stand here.")
    String namedAsText();

    @Override
    @Message("Phone")
    String phone();

    @Override
    @Message("E-mail")
    String email();

    @Override
    @Message("Language")
    String language();

    @Override
    @Message("Consents")
    String consents();

    @Override
    @Message("from {from} to {until}, inclusive")
    String consent(String from, String until);

    @Override
    @Message("withdrawn {at}")
    String withdrawn(String at);

    @Override
    @Message("Links")
    String links();

    @Override
    @Message("open from {from} to {to}")
    String link(String from, String to);

    @Override
    @Message("Messages to relatives")
    String messages();

    @Override
    @Message("Links in the messages are hidden: they open a door.")
    String messagesText();

    @Override
    @Message(
            """
            {#when purpose}{#is 'INVITATION'}Invitation{#is 'MOVED'}Appointment moved\
            {#is 'CANCELLATION'}Appointment cancelled{#else}{purpose}{/when}\
            """)
    String purpose(String purpose);

    @Override
    @Message("Your requests for erasure")
    String requests();

    @Override
    @Message("Not answered yet.")
    String unanswered();

    @Override
    @Message(
            """
            {#when kind}{#is ERASED}erased{#is KEPT_UNTIL}kept until and including{#is REFUSED}refused\
            {/when}\
            """)
    String answer(Answer.Kind kind);

    @Override
    @Message("Legal basis: {basis}")
    String basis(String basis);

    @Override
    @Message("Legal hold")
    String hold();

    @Override
    @Message("Nothing may be erased for the time being. Ask the data protection" + " officer why.")
    String holdText();

    @Override
    @Message("Who has seen your data")
    String looks();

    @Override
    @Message("The consent service has not been told of any look.")
    String noLooks();

    @Override
    @Message("What was recorded with us, and when")
    String facts();

    @Override
    @Message("Time")
    String at();

    @Override
    @Message("What")
    String what();

    @Override
    @Message("By")
    String by();

    @Override
    @Message(
            """
            {#when by}{#is 'patient'}the patient{#is 'staff'}staff{#is 'policy'}automatically\
            {#is 'system'}a system{#else}{by}{/when}\
            """)
    String actor(String by);

    @Override
    @Message("What does not stand here")
    String elsewhere();

    @Override
    @Message(
            """
            {#when where}\
            {#is EPJ}Your health record, summons and answers are in the hospital's record system (EPJ). \
            Ask the hospital for access.\
            {#is BOOKING}The booking service also keeps your choice of contact form, clinical judgements \
            with their reasons, and how the appointment went. The data protection officer fetches it if you \
            ask.\
            {#is INVITATION}The invitation service also keeps when a message was delivered and when a link \
            was used. The data protection officer fetches it if you ask.\
            {/when}\
            """)
    String elsewhereAt(Elsewhere where);

    @Override
    @Message(
            "{#when state}{#is BOOKED}agreed{#is CANCELLED}cancelled{#is"
                    + " CONCLUDED}concluded{/when}")
    String state(State state);

    @Override
    @Message(
            """
            {#when type}\
            {#is 'relative-named.v1'}A relative was added\
            {#is 'relative-consent-given.v1'}Consent was given\
            {#is 'relative-consent-withdrawn.v1'}Consent was withdrawn\
            {#is 'relative-consent-closed.v1'}The door was closed\
            {#is 'relative-named.v2'}A relative was named\
            {#is 'relative-contact-confirmed.v1'}The number was confirmed\
            {#is 'relative-consent-proposed.v1'}A consent was proposed\
            {#is 'relative-consent-given.v2'}Consent was given\
            {#is 'relative-consent-changed.v1'}Consent was changed\
            {#is 'relative-consent-paused.v1'}Consent was paused\
            {#is 'relative-consent-resumed.v1'}Consent was taken up again\
            {#is 'relative-consent-refused.v1'}A proposal was refused\
            {#is 'relative-consent-lapsed.v1'}Consent has lapsed\
            {#is 'relative-renewal-noticed.v1'}You were told that it ends\
            {#is 'relative-disclosed.v1'}Somebody was let in without consent\
            {#is 'relative-giver-named.v1'}Staff wrote down who said yes for you\
            {#is 'relative-consent-journalled.v1'}It was entered in the journal\
            {#is 'record-person-barred.v1'}You wrote down who must not take part\
            {#is 'record-person-unbarred.v1'}You took somebody off that list\
            {#is 'record-marked-unable.v1'}A doctor wrote that you cannot consent yourself\
            {#is 'record-marked-able.v1'}A doctor wrote that you can consent yourself\
            {#is 'record-contact-chosen.v1'}You chose how we write to you\
            {#is 'case-opened.v1'}A doctor was asked to decide\
            {#is 'case-opened.v2'}A doctor was asked to decide\
            {#is 'case-moved.v1'}The case follows the appointment\
            {#is 'case-taken.v1'}The case was taken\
            {#is 'case-decided.v1'}A doctor has decided\
            {#is 'case-closed.v1'}The case was closed\
            {#is 'erasure-request-made.v1'}Erasure was asked for\
            {#is 'erasure-request-class-answered.v1'}The request was answered\
            {#is 'erasure-request-carried-out.v1'}The erasure was begun\
            {#is 'erasure-request-completed.v1'}The erasure was completed\
            {#is 'legal-hold-placed.v1'}A legal hold was placed\
            {#is 'legal-hold-lifted.v1'}A legal hold was lifted\
            {#else}{type}{/when}\
            """)
    String fact(String type);

    @Override
    @Message("Ask here:")
    String ask();
}
