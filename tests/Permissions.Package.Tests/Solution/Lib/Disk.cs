// A library that any framework loads; it knows nothing of permissions.
namespace Lib
{
    public static class Disk
    {
        public static void Save(string file) => System.IO.File.WriteAllText(file, "lib");
    }
}
