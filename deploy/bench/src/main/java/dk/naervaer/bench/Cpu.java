package dk.naervaer.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;

/// Processor time used so far by this JVM and by PostgreSQL with its workers.
record Cpu(long jvmNanos, long postgresNanos) {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static Cpu now(ProcessHandle postgres) {
        var used =
                Stream.concat(Stream.of(postgres), postgres.descendants())
                        .flatMap(process -> process.info().totalCpuDuration().stream())
                        .mapToLong(Duration::toNanos)
                        .sum();
        return new Cpu(SYSTEM.getProcessCpuTime(), used);
    }

    Cpu since(Cpu earlier) {
        return new Cpu(jvmNanos - earlier.jvmNanos, postgresNanos - earlier.postgresNanos);
    }

    /// What one of so many things took.
    Each by(long count) {
        return new Each(jvmNanos / 1e3 / count, postgresNanos / 1e3 / count);
    }

    /// Microseconds for one thing.
    record Each(double jvmMicros, double postgresMicros) {

        double both() {
            return jvmMicros + postgresMicros;
        }
    }
}
