package dk.naervaer.booking.integration;

import dk.naervaer.booking.appointment.Status;
import dk.naervaer.booking.intake.Fate;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The integration engineer's pages in Danish.
@MessageBundle("integration")
public interface IntegrationTexts {

    @Message("Integration")
    String title();

    @Message(
            "Her kobles et journalsystem til: hvor det skal sende, hvad der er "
                    + "kommet, og hvad der venter.")
    String lead();

    @Message("Adresser")
    String endpoints();

    @Message("Sprog")
    String language();

    @Message("Adresse")
    String address();

    @Message("Medietype")
    String mediaType();

    @Message("Mange på én gang")
    String bulk();

    @Message("Tilkoblede systemer")
    String epjs();

    @Message("Ingen systemer er tilkoblet endnu.")
    String noEpjs();

    @Message("Tilkobl et system")
    String newEpj();

    @Message("Prøv en besked")
    String tryIt();

    @Message(
            "Indsæt en besked og se, hvad vi ville forstå. Intet bliver gemt. "
                    + "Brug kun testpersoner.")
    String tryText();

    @Message("Som var den fra")
    String asEpj();

    @Message("Besked")
    String pasted();

    @Message("Læs beskeden")
    String read();

    @Message("{#if count == 0}Intet venter{#else}{count} beskeder venter på " + "dig{/if}")
    String waiting(int count);

    @Message("{count} af dem slettes snart, hvis de ikke sendes igen: se datoerne.")
    String goSoon(int count);

    @Message("Slettes {day}")
    String goes(String day);

    @Message("Alle beskeder er forstået.")
    String nothingWaits();

    @Message("Send igen")
    String resend();

    @Message("Den kan ikke sendes igen herfra: bed afsenderen sende den på ny.")
    String onlyTheSender();

    @Message("Afvis")
    String dismiss();

    @Message("Seneste beskeder")
    String newest();

    @Message("Forsinkelse ud til de andre tjenester: {millis} ms")
    String lag(long millis);

    @Message("Der er ikke kommet noget endnu.")
    String nothingYet();

    @Message("Tidspunkt")
    String time();

    @Message("Udfald")
    String becameOfIt();

    @Message("Beskeder pr. time")
    String hours();

    @Message("Time fra")
    String hour();

    @Message("Antal")
    String count();

    @Message("Heraf til dig")
    String looked();

    @Message(
            "{#switch fate}{#case CHANGED}Noget nyt{#case UNCHANGED}Intet "
                    + "nyt{#case IRRELEVANT}Vedrører os ikke{#case PARKED}Ikke forstået, "
                    + "gemt{#case REFUSED}Afvist, gemt{/switch}")
    String fate(Fate fate);

    @Message(
            "{#switch what}{#case 'taken'}Beskeden er forstået nu.{#case "
                    + "'still-wrong'}Beskeden kan stadig ikke forstås.{#case "
                    + "'dismissed'}Beskeden er afvist.{#case 'saved'}Systemet er "
                    + "gemt.{#else}Beskeden venter ikke mere.{/switch}")
    String told(String what);

    @Message("Det ligner hverken FHIR, HL7 v2 eller CloudEvents.")
    String noLanguage();

    @Message("Læst som {dialect}")
    String readAs(String dialect);

    @Message("Ville ikke blive forstået")
    String wouldRefuse();

    @Message("Patienten er død: beskeder, links og påmindelser stopper.")
    String death();

    @Message("Patienten lever: en dødsmelding fra samme system bliver trukket tilbage.")
    String life();

    @Message("Vedrører os ikke og bliver kvitteret uden virkning.")
    String irrelevant();

    @Message("Aftalens navn")
    String identifiers();

    @Message("Status")
    String status();

    @Message(
            "{#switch kind}{#case BOOKED}Booket{#case CANCELLED}Aflyst{#case "
                    + "MISSED}Patienten udeblev{/switch}")
    String statusOf(Status.Kind kind);

    @Message("Ikke nævnt")
    String untold();

    @Message("Tid")
    String when();

    @Message("Afdeling")
    String department();

    @Message("Kontaktform")
    String contactForm();

    @Message("Patient")
    String patient();

    @Message("Nummer og navn er læst; de vises ikke.")
    String patientRead();
}
