package dk.naervaer.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossSiteTest {

    private static final String OWN = "http://localhost:8083";
    private static final String OTHER = "https://elsewhere.example";

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void reading_is_never_refused(String method) {
        assertThat(new CrossSite(method, false, true, "cross-site", OTHER, OWN).refused())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void changing_from_our_own_page_is_accepted(String method) {
        assertThat(new CrossSite(method, false, true, "same-origin", OWN, OWN).refused()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void changing_from_anywhere_else_is_refused(String site) {
        assertThat(post(true, site, null).refused()).isTrue();
    }

    @Test
    void our_neighbour_on_another_port_is_somewhere_else() {
        assertThat(post(true, null, "http://localhost:8081").refused()).isTrue();
    }

    @Test
    void an_older_browser_is_known_by_its_origin() {
        assertThat(post(true, null, OWN).refused()).isFalse();
        assertThat(post(true, null, OTHER).refused()).isTrue();
        assertThat(post(true, null, "null").refused()).isTrue();
    }

    @Test
    void the_origin_does_not_speak_for_a_browser_that_says_cross_site() {
        assertThat(post(true, "cross-site", OWN).refused()).isTrue();
    }

    @Test
    void a_cookie_from_nowhere_is_refused() {
        assertThat(post(true, null, null).refused()).isTrue();
    }

    @Test
    void a_program_without_cookies_is_accepted() {
        assertThat(post(false, null, null).refused()).isFalse();
    }

    @Test
    void another_site_may_not_open_a_session_either() {
        assertThat(post(false, "cross-site", OTHER).refused()).isTrue();
    }

    @Test
    void a_token_in_a_header_cannot_be_forged() {
        assertThat(new CrossSite("POST", true, true, "cross-site", OTHER, OWN).refused()).isFalse();
    }

    private static CrossSite post(boolean cookies, @Nullable String site, @Nullable String origin) {
        return new CrossSite("POST", false, cookies, site, origin, OWN);
    }
}
