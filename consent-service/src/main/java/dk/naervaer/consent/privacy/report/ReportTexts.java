package dk.naervaer.consent.privacy.report;

import dk.naervaer.consent.privacy.report.AccessReport.Elsewhere;
import dk.naervaer.consent.privacy.request.Answer;
import dk.naervaer.consent.view.AppointmentShown.State;
import dk.naervaer.personaldata.KeyClass;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The report to a person about their data, in Danish.
@MessageBundle("report")
public interface ReportTexts {

    @Message("Det ved vi om dig")
    String title();

    @Message("{name} · lavet {at}")
    String made(String name, String at);

    @Message(
            "Her står alt, hvad Nærværs samtykketjeneste har om personen, og alt, hvad den har hørt fra"
                    + " de andre dele af Nærvær.")
    String lead();

    @Message("Hvem det er om")
    String identity();

    @Message("Navn")
    String name();

    @Message("CPR-nummer")
    String civilNumber();

    @Message("Nummer hos os (pseudonym)")
    String pseudonym();

    @Message("Navn og CPR-nummer er slettet eller kendes ikke her.")
    String noIdentity();

    @Message("Hvad der kan læses")
    String classes();

    @Message(
            """
            {#when of}\
            {#is IDENTITY}Hvem du er: navn og CPR-nummer\
            {#is CONTACT}Kontakt: telefon og e-mail\
            {#is MESSAGE}Beskeder: tekst og modtager\
            {#is EVIDENCE}Samtykker og begrundelser\
            {#is ACCESS}Hvem der har set dine oplysninger\
            {/when}\
            """)
    String kind(KeyClass of);

    @Message("kan læses")
    String readable();

    @Message("slettet")
    String erased();

    @Message("Aftaler")
    String appointments();

    @Message("Ingen.")
    String none();

    @Message("Pårørende, du har tilføjet")
    String relatives();

    @Message("Sådan har andre tilføjet dig som pårørende")
    String namedAs();

    @Message("Hvem der har tilføjet dig, er deres oplysning og står ikke her.")
    String namedAsText();

    @Message("Telefon")
    String phone();

    @Message("E-mail")
    String email();

    @Message("Sprog")
    String language();

    @Message("Samtykker")
    String consents();

    @Message("fra {from} til og med {until}")
    String consent(String from, String until);

    @Message("trukket tilbage {at}")
    String withdrawn(String at);

    @Message("Adgangslinks")
    String links();

    @Message("åbent fra {from} til {to}")
    String link(String from, String to);

    @Message("Beskeder til pårørende")
    String messages();

    @Message("Links i beskederne er skjult: de åbner en dør.")
    String messagesText();

    @Message(
            """
            {#when purpose}{#is 'INVITATION'}Invitation{#is 'MOVED'}Flyttet aftale\
            {#is 'CANCELLATION'}Aflyst aftale{#else}{purpose}{/when}\
            """)
    String purpose(String purpose);

    @Message("Dine ønsker om sletning")
    String requests();

    @Message("Ikke besvaret endnu.")
    String unanswered();

    @Message(
            """
            {#when kind}{#is ERASED}slettes{#is KEPT_UNTIL}gemmes til og med{#is REFUSED}afslået\
            {/when}\
            """)
    String answer(Answer.Kind kind);

    @Message("Lovgrundlag: {basis}")
    String basis(String basis);

    @Message("Juridisk tilbageholdelse")
    String hold();

    @Message("Der må ikke slettes noget for tiden. Spørg databeskyttelsesrådgiveren hvorfor.")
    String holdText();

    @Message("Hvem der har set dine oplysninger")
    String looks();

    @Message("Samtykketjenesten har ikke fået noget at vide om opslag.")
    String noLooks();

    @Message("Hvad der er skrevet ned hos os, og hvornår")
    String facts();

    @Message("Tidspunkt")
    String at();

    @Message("Hvad")
    String what();

    @Message("Af")
    String by();

    @Message(
            """
            {#when by}{#is 'patient'}patienten{#is 'staff'}personale{#is 'policy'}automatisk\
            {#is 'system'}et system{#else}{by}{/when}\
            """)
    String actor(String by);

    @Message("Hvad der ikke står her")
    String elsewhere();

    @Message(
            """
            {#when where}\
            {#is EPJ}Din journal, indkaldelser og svar ligger i hospitalets journalsystem (EPJ). \
            Bed hospitalet om aktindsigt.\
            {#is BOOKING}Bookingtjenesten gemmer også dit valg af kontaktform, faglige vurderinger \
            med begrundelse, og hvordan aftalen gik. Databeskyttelsesrådgiveren henter det, hvis du \
            beder om det.\
            {#is INVITATION}Invitationstjenesten gemmer også, hvornår en besked er afleveret, og \
            hvornår et link er brugt. Databeskyttelsesrådgiveren henter det, hvis du beder om det.\
            {/when}\
            """)
    String elsewhereAt(Elsewhere where);

    @Message("{#when state}{#is BOOKED}aftalt{#is CANCELLED}aflyst{#is CONCLUDED}afsluttet{/when}")
    String state(State state);

    @Message(
            """
            {#when type}\
            {#is 'relative-named.v1'}En pårørende er tilføjet\
            {#is 'relative-consent-given.v1'}Samtykke er givet\
            {#is 'relative-consent-withdrawn.v1'}Samtykke er trukket tilbage\
            {#is 'relative-consent-closed.v1'}Adgangen er lukket\
            {#is 'relative-named.v2'}En pårørende er tilføjet\
            {#is 'relative-contact-confirmed.v1'}Nummeret er bekræftet\
            {#is 'relative-consent-proposed.v1'}Et samtykke er foreslået\
            {#is 'relative-consent-given.v2'}Samtykke er givet\
            {#is 'relative-consent-changed.v1'}Samtykke er ændret\
            {#is 'relative-consent-paused.v1'}Samtykke er sat på pause\
            {#is 'relative-consent-resumed.v1'}Samtykke er genoptaget\
            {#is 'relative-consent-refused.v1'}Et forslag er afvist\
            {#is 'relative-consent-lapsed.v1'}Samtykke er udløbet\
            {#is 'relative-renewal-noticed.v1'}Du har fået besked om, at det udløber\
            {#is 'relative-disclosed.v1'}En er lukket ind uden samtykke\
            {#is 'relative-giver-named.v1'}Personalet skrev ned, hvem der sagde ja for dig\
            {#is 'relative-consent-journalled.v1'}Det er ført i journalen\
            {#is 'record-person-barred.v1'}Du har skrevet ned, hvem der ikke må være med\
            {#is 'record-person-unbarred.v1'}Du har slettet en fra listen over dem, der ikke må\
            {#is 'record-marked-unable.v1'}En læge har skrevet, at du ikke selv kan give samtykke\
            {#is 'record-marked-able.v1'}En læge har skrevet, at du selv kan give samtykke\
            {#is 'record-contact-chosen.v1'}Du har valgt, hvordan vi skriver til dig\
            {#is 'case-opened.v1'}En læge er bedt om at beslutte\
            {#is 'case-opened.v2'}En læge er bedt om at beslutte\
            {#is 'case-moved.v1'}Sagen følger aftalen\
            {#is 'case-taken.v1'}Sagen er taget\
            {#is 'case-decided.v1'}En læge har besluttet\
            {#is 'case-closed.v1'}Sagen er lukket\
            {#is 'erasure-request-made.v1'}Sletning er ønsket\
            {#is 'erasure-request-class-answered.v1'}Ønsket er besvaret\
            {#is 'erasure-request-carried-out.v1'}Sletningen er sat i gang\
            {#is 'erasure-request-completed.v1'}Sletningen er færdig\
            {#is 'legal-hold-placed.v1'}Juridisk tilbageholdelse er sat\
            {#is 'legal-hold-lifted.v1'}Juridisk tilbageholdelse er ophævet\
            {#else}{type}{/when}\
            """)
    String fact(String type);

    @Message("Spørg her:")
    String ask();
}
