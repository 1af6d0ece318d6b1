package dk.naervaer.booking.web.registration;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// The pages about registration codes, in English.
@Localized("en")
public interface EnglishRegistrationTexts extends RegistrationTexts {

    @Override
    @Message("Registration")
    String nav();

    @Override
    @Message("Registered otherwise than it was held")
    String title();

    @Override
    @Message(
            "Correct the code in the EPJ and the line goes away by itself. "
                    + "If it is right as it is, settle it here and say why.")
    String lead();

    @Override
    @Message("All that the EPJ has registered is how it was held.")
    String none();

    @Override
    @Message("Held as")
    String held();

    @Override
    @Message("Proposed code")
    String proposed();

    @Override
    @Message("Registration code: {code}")
    String code(String code);

    @Override
    @Message("The EPJ has registered")
    String told();

    @Override
    @Message("which means")
    String means();

    @Override
    @Message("That is why it stands here: the code means something else than what happened.")
    String why();

    @Override
    @Message("Reason")
    String reason();

    @Override
    @Message("Write nothing that points to the patient. At most 500 characters.")
    String reasonHint();

    @Override
    @Message("Settle: the registration is right")
    String settle();

    @Override
    @Message("See the consultation")
    String openRoom();

    @Override
    @Message(
            "{#when fault}{#is NO_REASON}Say why the registration is right as it is."
                    + "{#is TOO_LONG}The reason may have at most 500 characters.{/when}")
    String fault(SettlementPages.Fault fault);
}
