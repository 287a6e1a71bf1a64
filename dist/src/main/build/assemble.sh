#!/bin/sh
# Lays out the package, trains its cache and packs it.
#   assemble.sh SOURCE TARGET NAME TIME
# SOURCE: src/main of this module. TARGET: has lib/ with all jars and a file classpath. TIME: of every
# file, ISO 8601, so that the same sources give the same archive; only lib/tidemark.aot differs, and
# SHA256SUMS by its line. Wants JAVA_HOME of a JDK 25, and GNU find, tar, gzip, coreutils.
set -eu
source=$1 target=$2 name=$3 time=$4
jdk=$JAVA_HOME

tree=$source/../../..
# The place where the cache is made is gone afterwards, as it is where the package is installed.
work=$target/work
layout=$work/$name
rm -rf "$work" "$target/$name" "$target/$name.tar.gz" "$target/$name.tar.gz.sha256"
mkdir -p "$layout/bin"
cp "$source/bin/tidemark" "$layout/bin/"
cp -R "$target/lib" "$layout/lib"
cp "$target/classpath" "$layout/lib/classpath"
cp -R "$source/share" "$layout/share"
cp -R "$tree/plans" "$layout/plans"
for text in LICENSE README.md README.zh.md CHANGELOG.md SECURITY.md; do
    cp "$tree/$text" "$layout/"
done
mkdir -p "$layout/docs"
cp "$tree"/docs/*.md "$tree/docs/plan.schema.json" "$layout/docs/"
cp -R "$tree/docs/guide" "$layout/docs/guide"
parts=$tree/cli/target/classes/META-INF/sbom/application.cdx.json
[ -f "$parts" ] || { echo "no $parts: Maven makes the list of parts with a network alone, not with -o" >&2; exit 1; }
cp "$parts" "$layout/sbom.cdx.json"

# The Java that comes along: no compiler. Charsets for the bills of Alipay, names of days in Chinese.
"$jdk/bin/jlink" --output "$layout/runtime" --strip-debug --no-header-files --no-man-pages \
    --compress zip-6 --generate-cds-archive --add-modules "java.se,jdk.charsets,jdk.crypto.cryptoki,\
jdk.httpserver,jdk.jcmd,jdk.jfr,jdk.localedata,jdk.management,jdk.management.agent,jdk.naming.dns,\
jdk.unsupported,jdk.zipfs"

find "$layout" -type d -exec chmod 755 {} +
find "$layout" -type f -perm /111 -exec chmod 755 {} +
find "$layout" -type f ! -perm /111 -exec chmod 644 {} +
# The cache holds for jars of this size and time alone.
find "$layout" -exec touch -h -d "$time" {} +

# Starts the platform, looks at a few pages, ends it in order. The first time for PostgreSQL to be laid
# out, the second for the JVM to write down what it has loaded. Classes that are linked ahead end the
# JVM where one of them meets a surprise; without that the cache only helps. Classes of a sealed jar
# must not be among them (the one that unpacks PostgreSQL is): the JVM checks them against the place
# where the cache was made.
run() {
    TIDEMARK_JAVA_OPTS=$1 "$layout/bin/tidemark" serve --port 0 --data "$work/data" --lang en \
        >"$work/out" 2>"$work/err" &
    server=$!
    address=
    while [ -z "$address" ]; do
        kill -0 "$server" 2>/dev/null || { cat "$work/out" "$work/err" >&2; exit 1; }
        address=$(sed -n 's|.*\(http://127.0.0.1:[0-9][0-9]*\).*|\1|p' "$work/out" | head -n 1)
        sleep 1
    done
    "$jdk/bin/java" "$source/build/Fetch.java" "$address" / /sign-in /help /console/login /openapi/programs
    kill "$server"
    wait "$server" || true
}
run "-XX:AOTMode=off"
run "-XX:-AOTClassLinking -XX:AOTCacheOutput=$layout/lib/tidemark.aot"
[ -s "$layout/lib/tidemark.aot" ] || { cat "$work/out" "$work/err" >&2; exit 1; }
chmod 644 "$layout/lib/tidemark.aot"
touch -d "$time" "$layout/lib/tidemark.aot" "$layout/lib"

(cd "$layout" && find . -type f ! -name SHA256SUMS | LC_ALL=C sort | xargs -d '\n' sha256sum >SHA256SUMS)
chmod 644 "$layout/SHA256SUMS"
touch -d "$time" "$layout/SHA256SUMS" "$layout"
mv "$layout" "$target/$name"
rm -rf "$work"
(cd "$target" && tar --sort=name --format=posix --owner=0 --group=0 --numeric-owner \
    --pax-option=exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime --mtime="$time" -cf - "$name" | gzip -n >"$name.tar.gz"
 sha256sum "$name.tar.gz" >"$name.tar.gz.sha256")
