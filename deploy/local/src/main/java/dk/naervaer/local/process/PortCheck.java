package dk.naervaer.local.process;

import dk.naervaer.local.settings.Place;
import dk.naervaer.local.settings.Ports;
import dk.naervaer.local.settings.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds out before anything starts whether a port is taken, and by whom.
public final class PortCheck {
    private static final String LISTENING = "0A";

    private PortCheck() {}

    public static void refuseTaken(Ports ports) {
        for (var place : Place.values()) {
            var port = ports.of(place);
            if (!isFree(port)) {
                throw new Refusal(
                        "Port %d (%s) is taken%s; stop that program or set NAERVAER_PORT_BASE."
                                .formatted(port, place.label(), owner(port)));
            }
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static String owner(int port) {
        return socketInode(port)
                .flatMap(PortCheck::holder)
                .map(process -> " by process " + process.pid() + name(process))
                .orElse("");
    }

    private static String name(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> " (" + Path.of(command).getFileName() + ")")
                .orElse("");
    }

    private static Optional<String> socketInode(int port) {
        var suffix = ":%04X".formatted(port);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)).stream())
                .map(line -> line.strip().split("\\s+", -1))
                .filter(words -> words.length > 9 && words[1].endsWith(suffix))
                .filter(words -> words[3].equals(LISTENING))
                .map(words -> "socket:[" + words[9] + "]")
                .findFirst();
    }

    private static Optional<ProcessHandle> holder(String socket) {
        return ProcessHandle.allProcesses().filter(process -> holds(process, socket)).findFirst();
    }

    private static boolean holds(ProcessHandle process, String socket) {
        try (var open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
            return open.anyMatch(link -> socket.equals(target(link)));
        } catch (IOException | RuntimeException notOurs) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException notLinux) {
            return List.of();
        }
    }
}
