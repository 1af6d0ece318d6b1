package dk.naervaer.consent.privacy.report;

import dk.naervaer.consent.cases.Closing;
import dk.naervaer.consent.cases.Verdict;
import dk.naervaer.consent.patient.record.PatientContact.Channel;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What the report says of a patient's own record, in Danish.
@MessageBundle("ownrecord")
public interface OwnRecordTexts {

    @Message("Sådan skriver vi til dig")
    String contact();

    @Message("{#when it}{#is SMS}SMS{#is EMAIL}E-mail{#else}Kun på din side{/when}")
    String channel(Channel it);

    @Message("Bekræftet {day}.")
    String confirmed(String day);

    @Message("Dem, der ikke må være med")
    String barred();

    @Message("Om du selv kan give samtykke")
    String unable();

    @Message("{clinician} har skrevet, at du ikke selv kan give samtykke til og med {day}:")
    String unableUntil(String clinician, String day);

    @Message("Sager, en læge beslutter")
    String cases();

    @Message(
            "{#when it}{#is ADMIT}Må være med, besluttet af{#else}Må ikke være med, besluttet af{/when}")
    String verdict(Verdict it);

    @Message(
            """
            {#when it}\
            {#is APPOINTMENT_OVER}Lukket: aftalen er forbi\
            {#is PATIENT_DIED}Lukket: patienten er død\
            {#is TAKEN_BACK}Lukket: der spørges ikke længere\
            {#is FIFTEEN}Lukket: patienten bestemmer selv fra 15 år\
            {/when}\
            """)
    String closing(Closing it);

    @Message("Besluttes senest {at}")
    String open(String at);

    @Message("Dem, der må handle for dig")
    String actedFor();

    @Message("fra {day}")
    String since(String day);

    @Message("til og med {day}")
    String until(String day);
}
