package org.tidemark.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of its own in a file, which can be filled to its last byte. Needs root. */
final class SmallDisk implements AutoCloseable {

    private static final long MIB = 1L << 20;

    private final Path mount;
    private final Path ballast;

    private SmallDisk(Path mount) {
        this.mount = mount;
        this.ballast = mount.resolve("ballast");
    }

    /** Whether one can be made here. */
    static boolean isPossible() {
        return System.getProperty("user.name").equals("root");
    }

    /** Makes and mounts one. */
    static SmallDisk mount(Path mount, int mebibytes) throws IOException {
        Path image = mount.resolveSibling(mount.getFileName() + ".image");
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(mebibytes * MIB);
        }
        Files.createDirectories(mount);
        Commands.run("mkfs.ext4", "-q", "-m", "0", image.toString());
        Commands.run("mount", "-o", "loop", image.toString(), mount.toString());
        return new SmallDisk(mount);
    }

    Path folder() {
        return mount;
    }

    /** Leaves nothing. */
    void fill() throws IOException {
        long free = Files.getFileStore(mount).getUsableSpace();
        if (free > MIB) {
            Commands.tried(
                    List.of("fallocate", "-l", Long.toString(free - MIB), ballast.toString()));
        }
        fillTheRest();
    }

    /** What has been given back meanwhile, too. */
    void fillTheRest() throws IOException {
        for (int block : new int[] {1 << 16, 1 << 12}) {
            try (RandomAccessFile file = new RandomAccessFile(ballast.toFile(), "rw")) {
                file.seek(file.length());
                while (true) {
                    file.write(new byte[block]);
                }
            } catch (IOException full) {
                // which is what was wanted; smaller pieces may still fit
            }
        }
    }

    /** Gives all of it back. */
    void free() throws IOException {
        Files.deleteIfExists(ballast);
    }

    @Override
    public void close() throws IOException {
        Commands.run("umount", mount.toString());
        Files.deleteIfExists(mount.resolveSibling(mount.getFileName() + ".image"));
    }
}
