package dk.naervaer.local.settings;

/// One number shifts every port, so that several suites can live side by side.
public record Ports(int base) {
    private static final int LOWEST = 1024;
    private static final int HIGHEST = 65_535 - Place.MLLP.offset();

    public Ports {
        if (base < LOWEST || base > HIGHEST) {
            throw new Refusal(
                    "The port base must lie between " + LOWEST + " and " + HIGHEST + ": " + base);
        }
    }

    public int of(Place place) {
        return base + place.offset();
    }

    /// The address people and browsers use; cookies and redirects are bound to this host name.
    public String url(Place place) {
        return "http://localhost:" + of(place);
    }

    /// The address programs on this machine use.
    public String address(Place place) {
        return "127.0.0.1:" + of(place);
    }
}
