// One file of two projects.
internal static class Linked
{
    public static void Save(string file) => System.IO.File.WriteAllText(file, "linked");
}
