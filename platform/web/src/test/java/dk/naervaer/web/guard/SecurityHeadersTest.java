package dk.naervaer.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    @Test
    void the_policy_allows_our_own_files_and_nothing_else() {
        assertThat(SecurityHeaders.CONTENT_SECURITY_POLICY)
                .isEqualTo(
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                                + " font-src 'self'; connect-src 'self'; form-action 'self';"
                                + " base-uri 'none'; frame-ancestors 'none'");
    }
}
