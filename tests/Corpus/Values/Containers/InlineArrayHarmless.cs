// An inline array with an indexer of its own that writes: its elements are reached without it, and so is what a field by reference points to.
using System.Runtime.CompilerServices;

var numbers = default(Numbers);
ProcessPermissions.Drop(Permission.FileSystemWrite);
numbers[0] = 1;
var sum = 0;
foreach (var number in numbers)
    sum += number;
new Holder(ref sum).Kept++;
Console.WriteLine(sum + ((ReadOnlySpan<int>)numbers[..1]).Length);

[InlineArray(2)]
struct Numbers
{
    private int first;

    public readonly int Save()
    {
        File.WriteAllText(Case.File, "x");
        return first;
    }
}

ref struct Holder(ref int number)
{
    public ref int Kept = ref number;

    public void Save() => File.WriteAllText(Case.File, Kept.ToString());
}
