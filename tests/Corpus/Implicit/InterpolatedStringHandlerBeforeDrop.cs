// An interpolated string calls the handler that its parameter asks for, before the drop.
using System.Runtime.CompilerServices;
Log.Write($"number {1}");
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Log
{
    public static void Write(Handler handler) => Console.WriteLine(handler);
}

[InterpolatedStringHandler]
readonly struct Handler(int literalLength, int formattedCount)
{
    public void AppendLiteral(string text) => Console.WriteLine(text + literalLength + formattedCount);

    public void AppendFormatted<T>(T value) => Store.Save();
}

static class Store
{
    public static int Save(string text = "x")
    {
        File.WriteAllText(Case.File, text);
        return 1;
    }
}
