package dk.naervaer.booking.web.choice;

import dk.naervaer.booking.appointment.Alone;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// A relative at a distance while the patient comes in person, in English.
@Localized("en")
public interface EnglishCompanyTexts extends CompanyTexts {

    @Override
    @Message("Ask for a relative to take part by video")
    String ask();

    @Override
    @Message("I no longer want a relative by video")
    String noMore();

    @Override
    @Message("You have asked for a relative to take part by video while you come yourself.")
    String asked();

    @Override
    @Message("Choose who may take part")
    String choose();

    @Override
    @Message("A relative took part at a distance, as you wished.")
    String met();

    @Override
    @Message("Your wish for a relative by video cannot be met:")
    String unmet();

    @Override
    @Message("A relative at a distance")
    String title();

    @Override
    @Message("The patient comes in person, and a relative takes part by video.")
    String lead();

    @Override
    @Message("The patient wants it: note the wish")
    String staffAsk();

    @Override
    @Message("The patient does not want it any more")
    String staffNoMore();

    @Override
    @Message("The patient wishes for a relative by video")
    String wished();

    @Override
    @Message("The wish for a relative is met")
    String wishMet();

    @Override
    @Message("The wish for a relative cannot be met:")
    String wishUnmet();

    @Override
    @Message("Answer:")
    String refuse();

    @Override
    @Message(
            "{#when why}{#is NO_EQUIPMENT}equipment is missing{#else}it is not clinically justifiable{/when}")
    String reason(Alone why);

    @Override
    @Message("See who may take part")
    String whoMay();
}
