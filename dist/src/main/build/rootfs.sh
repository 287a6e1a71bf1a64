#!/bin/sh
# What the image has beside the package: the C library, a shell, a user. From Debian's packages.
#   rootfs.sh FOLDER
set -eu
root=$1
parts=$(mktemp -d)
trap 'rm -rf "$parts"' EXIT
rm -rf "$root"
mkdir -p "$root/bin" "$root/etc" "$root/lib64" "$root/lib" "$root/var/lib/tidemark" "$root/tmp"
(cd "$parts" && apt-get -qq download libc6 libc-bin zlib1g busybox-static 2>/dev/null)
for package in "$parts"/*.deb; do
    dpkg-deb --extract "$package" "$parts/all"
done
# The libraries that a Java and a PostgreSQL ask for, and no others.
for library in ld-linux-x86-64 ld-linux-aarch64 libc libdl libm libpthread libresolv librt libutil \
    libnss_files libnss_dns libz; do
    find "$parts/all" -regex ".*/$library[.]so[.][0-9]*" -exec cp -L {} "$root/lib/" \;
done
cp "$root"/lib/ld-linux-*.so.* "$root/lib64/"
for name in sh sed grep readlink dirname env cat ls; do
    cp "$parts/all/bin/busybox" "$root/bin/$name"
done
# Names of files in Chinese are whole in this locale alone.
mkdir -p "$root/usr/lib/locale" "$root/usr/share/doc"
find "$parts/all" -type d -name C.utf8 -exec cp -R {} "$root/usr/lib/locale/" \;
cp "$parts/all/usr/bin/locale" "$root/bin/"
cp -R "$parts"/all/usr/share/doc/* "$root/usr/share/doc/"
find "$root/usr/share/doc" -type f ! -name copyright -delete
echo 'root:x:0:0:root:/:/bin/sh
tidemark:x:10001:10001::/var/lib/tidemark:/bin/sh' >"$root/etc/passwd"
echo 'root:x:0:
tidemark:x:10001:' >"$root/etc/group"
echo 'hosts: files dns' >"$root/etc/nsswitch.conf"
