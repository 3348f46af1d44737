package org.lscb.scr.document;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.FileSystemUtils;

/**
 * Where an upload lies while it arrives and is checked: a folder that only the account of the service may open. Each file is removed as soon as
 * its request is answered; what a service that was killed left there is removed by the next one.
 */
@Configuration(proxyBeanMethods = false)
class UploadFolder {

    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);
    private static final String PREFIX = "scr-uploads-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-(\\d+)-\\d+");

    private final Path folder;

    UploadFolder() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        removeWhatOthersLeft(temporary);
        folder = Files.createTempDirectory(temporary, PREFIX + ProcessHandle.current().pid() + "-" + started(ProcessHandle.current()) + "-");
    }

    Path path() {
        return folder;
    }

    @Bean
    static MultipartConfigElement multipartConfig(MultipartProperties properties, UploadFolder folder) {
        properties.setLocation(folder.path().toString());
        return properties.createMultipartConfig();
    }

    @PreDestroy
    void remove() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Numbers of processes are given again, in a container always the same one; with the time of its start a process is known. */
    private static void removeWhatOthersLeft(Path temporary) throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path each : left) {
                Matcher name = NAME.matcher(each.getFileName().toString());
                if (name.matches() && isGone(Long.parseLong(name.group(1)), Long.parseLong(name.group(2)))) {
                    removeIfOurs(each);
                }
            }
        }
    }

    private static boolean isGone(long pid, long startedAt) {
        return ProcessHandle.of(pid).filter(process -> started(process) == startedAt).isEmpty();
    }

    /** In milliseconds of the epoch; 0 where the system does not tell. */
    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static void removeIfOurs(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            LOG.warn("A folder of unfinished uploads could not be removed: {}", e.getClass().getName());
        }
    }
}
