// Conversions to spans and stack allocation call nothing of ours.
ProcessPermissions.Drop(Permission.FileSystemWrite);
ReadOnlySpan<char> text = "text";
Span<int> numbers = stackalloc int[] { 1, 2, 3 };
ReadOnlySpan<int> read = numbers[1..];
Console.WriteLine(text.Length + read.Length + new Store().Size);

class Store
{
    public int Size => 1;

    public static implicit operator ReadOnlySpan<char>(Store store)
    {
        File.WriteAllText(Case.File, "x");
        return "store";
    }
}
