package org.tidemark.server.trade.orders.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tidemark.server.kernel.regions.Region;
import org.tidemark.server.kernel.regions.Regions;
import org.tidemark.server.kernel.regions.TestRegions;

/** Addresses by chance, written as people write them, are read as what they are. */
class PastedAddressTest {

    private static final Regions REGIONS = TestRegions.all();
    private static final int ROUNDS = 800;

    private static final List<String> NAMES =
            List.of("会员甲", "会员乙丙", "阿依古丽·买买提", "甲乙", "Member One");
    private static final List<String> STREETS =
            List.of(
                    "文三路 1 号",
                    "建设大街12号3单元401室",
                    "人民路８８号－５栋",
                    "幸福村二组",
                    "Binjiang Road 5",
                    "科技园南区T2栋18楼");
    private static final List<UnaryOperator<String>> PHONES =
            List.of(
                    phone -> phone,
                    phone -> "+86 " + phone,
                    phone -> "86-" + phone,
                    phone ->
                            phone.substring(0, 3)
                                    + " "
                                    + phone.substring(3, 7)
                                    + " "
                                    + phone.substring(7),
                    phone ->
                            phone.substring(0, 3)
                                    + "-"
                                    + phone.substring(3, 7)
                                    + "-"
                                    + phone.substring(7),
                    PastedAddressTest::wide);

    private record Parts(String name, String phone, Region region, String street) {}

    private enum Shape {
        IN_ONE_LINE {
            @Override
            String write(Parts parts, String phone, String region) {
                return parts.name() + " " + phone + " " + region + parts.street();
            }
        },
        PLACE_FIRST {
            @Override
            String write(Parts parts, String phone, String region) {
                return region + parts.street() + "，" + parts.name() + "，" + phone;
            }
        },
        PLACE_FIRST_WITH_BLANKS {
            @Override
            String write(Parts parts, String phone, String region) {
                return region + " " + parts.street() + "\t" + phone + "\t" + parts.name();
            }
        },
        LABELLED {
            @Override
            String write(Parts parts, String phone, String region) {
                return "收货人："
                        + parts.name()
                        + "\n手机号码："
                        + phone
                        + "\n所在地区："
                        + region
                        + "\n详细地址："
                        + parts.street();
            }
        },
        LABELLED_IN_ONE_LINE {
            @Override
            String write(Parts parts, String phone, String region) {
                return "地址:" + region + parts.street() + " 收件人:" + parts.name() + " 电话:" + phone;
            }
        },
        WITH_COMMAS {
            @Override
            String write(Parts parts, String phone, String region) {
                return parts.name() + "，" + phone + "，" + region + "，" + parts.street();
            }
        };

        abstract String write(Parts parts, String phone, String region);
    }

    @Test
    void every_shape_of_every_part_is_read() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random chance = new Random(seed);
            Region region = one(districts(), chance);
            String phone =
                    "1"
                            + (3 + chance.nextInt(7))
                            + String.format("%09d", chance.nextInt(1_000_000_000));
            Parts parts = new Parts(one(NAMES, chance), phone, region, one(STREETS, chance));
            Shape shape = one(List.of(Shape.values()), chance);
            String text =
                    shape.write(parts, one(PHONES, chance).apply(phone), written(region, chance));
            int at = chance.nextInt(text.length());
            String copied = text.substring(0, at) + "\u200b" + text.substring(at); // from a chat
            PastedAddress read = PastedAddress.read(copied, REGIONS);
            assertThat(read.phone()).as("%d %s", seed, text).isEqualTo(phone);
            assertThat(read.region()).as("%d %s", seed, text).isEqualTo(region.code());
            assertThat(read.recipient()).as("%d %s", seed, text).isEqualTo(parts.name());
            assertThat(read.street()).as("%d %s", seed, text).isEqualTo(narrow(parts.street()));
        }
    }

    @Test
    void a_district_whose_name_several_have_is_not_guessed() {
        PastedAddress read = PastedAddress.read("会员甲 13800001111 鼓楼区中山路1号", REGIONS);
        assertThat(read.region()).isEmpty();
        assertThat(read.phone()).isEqualTo("13800001111");
    }

    @Test
    void nonsense_gives_nothing_and_no_error() {
        Random chance = new Random(7);
        for (int i = 0; i < ROUNDS; i++) {
            String text =
                    chance.ints(chance.nextInt(60), 0x20, 0x9fff)
                            .mapToObj(Character::toString)
                            .collect(Collectors.joining());
            assertThat(PastedAddress.read(text, REGIONS)).as(text).isNotNull();
        }
        assertThat(PastedAddress.read("", REGIONS)).isEqualTo(new PastedAddress("", "", "", ""));
    }

    /** In full, with blanks between, or without the kinds of province and city. */
    private static String written(Region region, Random chance) {
        List<String> path =
                REGIONS.path(region.code()).stream()
                        .map(level -> level.name().zh())
                        .filter(name -> !name.equals("市辖区"))
                        .collect(Collectors.toList());
        String between = one(List.of("", " ", "，"), chance);
        if (chance.nextBoolean()) {
            path.replaceAll(
                    name -> name.matches("..+[省市]") ? name.substring(0, name.length() - 1) : name);
            path.set(path.size() - 1, region.name().zh());
        }
        return String.join(between, path);
    }

    /**
     * Districts of cities that have a name, whose own name stands in no other place of the path.
     */
    private static List<Region> districts() {
        return REGIONS.provinces().stream()
                .flatMap(province -> REGIONS.within(province.code()).stream())
                .filter(city -> !city.name().zh().matches("县|.*直辖.*"))
                .flatMap(city -> REGIONS.within(city.code()).stream())
                .toList();
    }

    private static String wide(String phone) {
        return phone.chars()
                .mapToObj(digit -> Character.toString(digit - '0' + '０'))
                .collect(Collectors.joining());
    }

    private static String narrow(String street) {
        return Normalizer.normalize(street, Normalizer.Form.NFKC);
    }

    private static <T> T one(List<T> from, Random chance) {
        return from.get(chance.nextInt(from.size()));
    }
}
