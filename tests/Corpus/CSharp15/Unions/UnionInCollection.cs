// An element of a collection becomes a union by a constructor that writes.
// Harmless: nothing becomes a union.
[assembly: Expect("PERM1001", "Main → new Pet → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
Pet[] all = [new Dog()]; //! Harmless: Pet[] all = [];
Console.WriteLine(all.Length);

class Dog;

[System.Runtime.CompilerServices.Union]
struct Pet
{
    public Pet(Dog dog)
    {
        Store.Save();
        Value = dog;
    }

    public object? Value { get; }
}
