// An interpolated string calls the handler that its parameter asks for.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
using System.Runtime.CompilerServices;

[assembly: Expect("PERM1001", "Main → Handler.AppendFormatted → Store.Save → File.WriteAllText")]

//! BeforeDrop: Log.Write($"number {1}");
ProcessPermissions.Drop(Permission.FileSystemWrite);
Log.Write($"number {1}"); //! BeforeDrop:

static class Log
{
    public static void Write(Handler handler) => Console.WriteLine(handler);
}

[InterpolatedStringHandler]
readonly struct Handler(int literalLength, int formattedCount)
{
    public void AppendLiteral(string text) => Console.WriteLine(text + literalLength + formattedCount);

    public void AppendFormatted<T>(T value) => Store.Save(); //! Harmless: public void AppendFormatted<T>(T value) => Store.Print();
}
