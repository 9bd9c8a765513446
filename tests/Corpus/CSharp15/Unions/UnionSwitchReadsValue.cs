// A switch expression over a union reads its Value, which writes.
// Harmless: it prints.
[assembly: Expect("PERM1001", "Main → Pet.Value → Pet.Read → Store.Save → File.WriteAllText")]

Pet pet = new Dog();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(pet switch { Dog => "dog", string name => name, null => "nobody" });

class Dog;

[System.Runtime.CompilerServices.Union]
struct Pet
{
    private readonly object? value;

    public Pet(Dog dog) => value = dog;

    public Pet(string name) => value = name;

    public object? Value => Read();

    private object? Read() => Store.Save() > 0 ? value : null; //! Harmless: private object? Read() => Store.Print() > 0 ? value : null;
}
