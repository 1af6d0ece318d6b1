package dk.naervaer.booking.intake.hl7v2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// A scheduling message, made of the samples by changing single fields.
public record Siu(List<String> lines) {

    private static final String SAMPLE = "SP-2026-2000001";

    public Siu {
        lines = List.copyOf(lines);
    }

    /// @param name of the sample: `S12-booked`
    public static Siu sample(String name) {
        try {
            var text =
                    Files.readString(
                            Path.of(System.getProperty("naervaer.root", ".."))
                                    .resolve("deploy/demo/samples/hl7v2/" + name + ".er7"));
            return new Siu(text.lines().filter(line -> !line.isBlank()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Siu booked() {
        return sample("S12-booked");
    }

    /// Another trigger with the same content.
    public Siu trigger(String trigger) {
        return with("MSH", 9, "SIU^" + trigger + "^SIU_S12");
    }

    /// About an appointment of its own, under a control id of its own.
    public Siu about(String appointment) {
        return new Siu(lines.stream().map(line -> line.replace(SAMPLE, appointment)).toList())
                .with("MSH", 10, UUID.randomUUID().toString().substring(0, 20));
    }

    /// With another text in a field of the first segment of that name.
    public Siu with(String segment, int field, String text) {
        var changed = new ArrayList<String>();
        boolean done = false;
        for (var line : lines) {
            boolean here = !done && line.startsWith(segment + "|");
            changed.add(
                    here ? replaced(line, segment.equals("MSH") ? field - 1 : field, text) : line);
            done |= here;
        }
        if (!done) throw new IllegalArgumentException("There is no " + segment);
        return new Siu(changed);
    }

    private static String replaced(String line, int index, String text) {
        var fields = new ArrayList<>(Arrays.asList(line.split("\\|", -1)));
        while (fields.size() <= index) fields.add("");
        fields.set(index, text);
        return String.join("|", fields);
    }

    public Siu without(String segment) {
        return new Siu(lines.stream().filter(line -> !line.startsWith(segment + "|")).toList());
    }

    public Siu plus(String line) {
        var more = new ArrayList<>(lines);
        more.add(line);
        return new Siu(more);
    }

    public String text() {
        return String.join("\r", lines) + "\r";
    }

    public byte[] bytes(Charset charset) {
        return text().getBytes(charset);
    }

    public byte[] bytes() {
        return bytes(StandardCharsets.UTF_8);
    }
}
