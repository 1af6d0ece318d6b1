package dk.naervaer.consent.privacy.report;

import dk.naervaer.consent.cases.Closing;
import dk.naervaer.consent.cases.Verdict;
import dk.naervaer.consent.patient.record.PatientContact.Channel;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// What the report says of a patient's own record, in English.
@Localized("en")
public interface EnglishOwnRecordTexts extends OwnRecordTexts {

    @Override
    @Message("How we write to you")
    String contact();

    @Override
    @Message("{#when it}{#is SMS}SMS{#is EMAIL}E-mail{#else}Only on your page{/when}")
    String channel(Channel it);

    @Override
    @Message("Confirmed {day}.")
    String confirmed(String day);

    @Override
    @Message("Who must not take part")
    String barred();

    @Override
    @Message("Whether you can consent yourself")
    String unable();

    @Override
    @Message("{clinician} has written that you cannot consent yourself until {day}, inclusive:")
    String unableUntil(String clinician, String day);

    @Override
    @Message("Cases that a doctor decides")
    String cases();

    @Override
    @Message(
            "{#when it}{#is ADMIT}May take part, decided by{#else}May not take part, decided by{/when}")
    String verdict(Verdict it);

    @Override
    @Message(
            """
            {#when it}\
            {#is APPOINTMENT_OVER}Closed: the appointment is over\
            {#is PATIENT_DIED}Closed: the patient has died\
            {#is TAKEN_BACK}Closed: nobody asks any more\
            {#is FIFTEEN}Closed: from 15 the patient decides\
            {/when}\
            """)
    String closing(Closing it);

    @Override
    @Message("Decided {at} at the latest")
    String open(String at);

    @Override
    @Message("Who may act for you")
    String actedFor();

    @Override
    @Message("from {day}")
    String since(String day);

    @Override
    @Message("until {day}, inclusive")
    String until(String day);
}
