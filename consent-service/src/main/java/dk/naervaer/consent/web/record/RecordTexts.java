package dk.naervaer.consent.web.record;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// What is said of a patient's record, in Danish.
@MessageBundle("record")
public interface RecordTexts {

    @Message("Hvem må ikke være med")
    String title();

    @Message("Vi kontakter aldrig dem, der står her, og de får ikke noget at vide.")
    String lead();

    @Message("Du har ikke holdt nogen ude.")
    String none();

    @Message("Kun patienten selv kan se og ændre listen. Du kan holde en person mere ude.")
    String confided();

    @Message("Hold en person ude")
    String add();

    @Message(
            "Skriv det, du ved: navn, nummer eller e-mail. Et samtykke til personen bliver lukket med det samme.")
    String addLead();

    @Message("Navn")
    String name();

    @Message("Telefon")
    String phone();

    @Message("E-mail")
    String email();

    @Message("Hold ude")
    String save();

    @Message("Fjern")
    String remove();

    @Message("Er der nogen, der ikke må være med?")
    String ask();

    @Message("Spørg, mens patienten er alene.")
    String askLead();

    @Message("Patienten kan ikke selv give samtykke")
    String unable();

    @Message("Så længe det gælder, skal en læge tage stilling hver gang.")
    String unableLead();

    @Message("Vurderet af {name}")
    String since(String name);

    @Message("Begrundelse")
    String reason();

    @Message("Til og med")
    String until();

    @Message("Jeg vurderer det")
    String mark();

    @Message("Nogen er lukket ind uden samtykke. Det slutter, når patienten selv kan bestemme.")
    String disclosed();

    @Message("Patienten kan igen give samtykke")
    String able();
}
