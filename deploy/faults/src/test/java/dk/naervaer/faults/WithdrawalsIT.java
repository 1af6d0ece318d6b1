package dk.naervaer.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.faults.Withdrawals.Case;
import dk.naervaer.faults.site.Site;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class WithdrawalsIT {

    @Test
    void nobody_gets_in_by_a_withdrawn_consent_while_the_door_is_dead_and_afterwards()
            throws Exception {
        var checkout = Path.of(System.getProperty("naervaer.root"));
        try (var site = new Site(Faults.settings(checkout))) {
            assertThat(Withdrawals.findings(site, EnumSet.of(Case.KILLED), 1, null)).isEmpty();
        }
    }
}
