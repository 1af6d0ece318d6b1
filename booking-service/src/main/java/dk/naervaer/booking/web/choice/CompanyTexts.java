package dk.naervaer.booking.web.choice;

import dk.naervaer.booking.appointment.Alone;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// A relative at a distance while the patient comes in person, in Danish.
@MessageBundle("company")
public interface CompanyTexts {

    @Message("Bed om, at en pårørende er med på video")
    String ask();

    @Message("Jeg ønsker ikke længere en pårørende med på video")
    String noMore();

    @Message("Du har bedt om, at en pårørende er med på video, mens du selv kommer.")
    String asked();

    @Message("Vælg, hvem der må være med")
    String choose();

    @Message("En pårørende var med på afstand, som du ønskede.")
    String met();

    @Message("Dit ønske om en pårørende på video kan ikke opfyldes:")
    String unmet();

    @Message("Pårørende på afstand")
    String title();

    @Message("Patienten kommer selv, og en pårørende er med på video.")
    String lead();

    @Message("Patienten ønsker det: noter ønsket")
    String staffAsk();

    @Message("Patienten ønsker det ikke længere")
    String staffNoMore();

    @Message("Patienten ønsker en pårørende med på video")
    String wished();

    @Message("Ønsket om en pårørende er opfyldt")
    String wishMet();

    @Message("Ønsket om en pårørende kan ikke opfyldes:")
    String wishUnmet();

    @Message("Meld tilbage:")
    String refuse();

    @Message(
            "{#when why}{#is NO_EQUIPMENT}der mangler udstyr{#else}det ikke er fagligt forsvarligt{/when}")
    String reason(Alone why);

    @Message("Se, hvem der må deltage")
    String whoMay();
}
