// A library for two frameworks, with a file that it shares with the program.
namespace Multi;

public static class Disk
{
    public static void Save(string file) => Linked.Save(file);
}
