package org.lscb.scr.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which Chromium the tests use: the one named by {@code CHROMIUM_PATH}, else one on the {@code PATH}, else on Linux (x64) one from the npm
 * registry, unpacked into {@code target}, else the one that Playwright fetches by itself.
 *
 * @param executable  null for Playwright's own
 * @param environment what it needs to find its libraries and fonts
 */
record Chromium(Path executable, Map<String, String> environment) {

    /** Set to {@code npm} to use the one from the npm registry whatever else there is. */
    static final String CHOICE = "scr.test.browser";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    static Chromium find() {
        if ("npm".equals(System.getProperty(CHOICE))) {
            return fromRegistry();
        }
        return named().or(Chromium::onPath).map(path -> new Chromium(path, Map.of()))
            .orElseGet(() -> isLinuxX64() ? fromRegistry() : new Chromium(null, Map.of()));
    }

    static Chromium fromRegistry() {
        Path folder = Path.of("target", "chromium").toAbsolutePath();
        run("node", Path.of("src", "test", "browser", "unpack.mjs").toString(), folder.toString());
        return new Chromium(folder.resolve("chromium"), Map.of(
            "LD_LIBRARY_PATH", folder.resolve("lib").toString(),
            "FONTCONFIG_FILE", folder.resolve("fonts").resolve("fonts.conf").toString()));
    }

    static boolean isLinuxX64() {
        return System.getProperty("os.name").equals("Linux") && List.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getenv("CHROMIUM_PATH")).filter(path -> !path.isBlank()).map(Path::of);
    }

    private static Optional<Path> onPath() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();
    }

    private static void run(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("no browser for the tests: " + output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
